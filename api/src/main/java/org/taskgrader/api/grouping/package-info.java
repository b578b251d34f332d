/** Groups of programs that fail in the same way, and messages that instructors write for them; docs/groups.md. */
@NullMarked
package org.taskgrader.api.grouping;

import org.jspecify.annotations.NullMarked;
