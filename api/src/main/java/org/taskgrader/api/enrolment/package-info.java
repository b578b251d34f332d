/** Who is enrolled in a course, as platforms say. */
@NullMarked
package org.taskgrader.api.enrolment;

import org.jspecify.annotations.NullMarked;
