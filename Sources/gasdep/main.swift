import GasDependency

print("gasdep: the command follows")
