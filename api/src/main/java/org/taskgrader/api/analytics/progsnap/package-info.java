/**
 * What learners of a course have done, in the form in which researchers share such data: ProgSnap2, version 1.0
 * (https://cssplice.org/progsnap2).
 */
@NullMarked
package org.taskgrader.api.analytics.progsnap;

import org.jspecify.annotations.NullMarked;
