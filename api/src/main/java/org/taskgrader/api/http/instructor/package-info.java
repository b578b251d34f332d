/** Pages for instructors, as they are asked for: signing in, and figures to look at. */
@NullMarked
package org.taskgrader.api.http.instructor;

import org.jspecify.annotations.NullMarked;
