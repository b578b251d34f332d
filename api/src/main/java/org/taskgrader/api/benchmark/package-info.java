/** Measures what a learner waits for, against the bare machine's compiler in the same minute. */
@NullMarked
package org.taskgrader.api.benchmark;

import org.jspecify.annotations.NullMarked;
