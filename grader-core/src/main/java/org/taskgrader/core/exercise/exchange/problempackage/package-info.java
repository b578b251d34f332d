/** Problem packages as programming contests use them: Kattis', ICPC's, DOMjudge's. What is written here is from the specification at icpc.io/problem-package-format (legacy and 2023-07-draft). */
@NullMarked
package org.taskgrader.core.exercise.exchange.problempackage;

import org.jspecify.annotations.NullMarked;
