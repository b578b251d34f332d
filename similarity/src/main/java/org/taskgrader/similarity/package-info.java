/** A program that compares learners' programs: JPlag, with what it is given and what it tells kept to what the service needs. */
@NullMarked
package org.taskgrader.similarity;

import org.jspecify.annotations.NullMarked;
