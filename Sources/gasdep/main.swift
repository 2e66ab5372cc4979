print("gasdep")
