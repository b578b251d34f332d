/**
 * Checkers: authors' programs that judge outputs. They are given what nobody but an author may see, and what comes from
 * learners' programs; so they run in a sandbox, and in a place where no learner's program ever runs.
 */
@NullMarked
package org.taskgrader.core.checker;

import org.jspecify.annotations.NullMarked;
