/* The parts of GNU GSL that the GSL overlay uses, and a few inline shims for what Swift cannot import:
   the error handler's thread-local record and the library's global type tables. */
#ifndef CGSL_H
#define CGSL_H

#include <string.h>
#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_interp.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_permutation.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_exp.h>
#include <gsl/gsl_sf_log.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics.h>
#include <gsl/gsl_vector.h>

/* The first error since the last call of cgsl_clear_error on this thread. Later errors are usually consequences of it. */
typedef struct {
    int code, line;
    char reason[240], file[120];
} cgsl_error;

/* One record per thread. Only GSLError.swift may call the functions below: an inline function's static is private to the
   object file that uses it. */
static inline cgsl_error *cgsl_error_of_thread(void) {
    static _Thread_local cgsl_error error;
    return &error;
}
static inline void cgsl_record_error(const char *reason, const char *file, int line, int code) {
    cgsl_error *e = cgsl_error_of_thread();
    if (e->code != 0) return;
    e->code = code;
    e->line = line;
    strncpy(e->reason, reason ? reason : "", sizeof e->reason - 1);
    const char *name = file ? strrchr(file, '/') : 0;
    strncpy(e->file, name ? name + 1 : (file ? file : ""), sizeof e->file - 1);
}
static inline void cgsl_install_error_handler(void) { gsl_set_error_handler(&cgsl_record_error); }
static inline void cgsl_clear_error(void) { cgsl_error_of_thread()->code = 0; }
static inline int cgsl_error_code(void) { return cgsl_error_of_thread()->code; }
static inline int cgsl_error_line(void) { return cgsl_error_of_thread()->line; }
static inline const char *cgsl_error_reason(void) { return cgsl_error_of_thread()->reason; }
static inline const char *cgsl_error_file(void) { return cgsl_error_of_thread()->file; }

/* Type tables: mutable globals to Swift, hence read through functions. */
static inline const gsl_root_fsolver_type *cgsl_root_brent(void) { return gsl_root_fsolver_brent; }
static inline const gsl_min_fminimizer_type *cgsl_minimum_brent(void) { return gsl_min_fminimizer_brent; }
static inline const gsl_rng_type *cgsl_rng_mt19937(void) { return gsl_rng_mt19937; }
static inline const gsl_interp_type *cgsl_interp_steffen(void) { return gsl_interp_steffen; }
static inline const gsl_multimin_fdfminimizer_type *cgsl_multimin_bfgs(void) { return gsl_multimin_fdfminimizer_vector_bfgs2; }
static inline const gsl_multifit_nlinear_type *cgsl_multifit_trust(void) { return gsl_multifit_nlinear_trust; }
static inline const gsl_qrng_type *cgsl_qrng_sobol(void) { return gsl_qrng_sobol; }

#endif
