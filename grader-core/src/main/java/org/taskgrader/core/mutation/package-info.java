/**
 * Whether an exercise's tests are good: small changes are made to a right program, one at a time, and each of them should
 * make a test fail (mutation analysis; DeMillo, Lipton, Sayward: "Hints on Test Data Selection", IEEE Computer 11(4), 1978).
 */
@NullMarked
package org.taskgrader.core.mutation;

import org.jspecify.annotations.NullMarked;
