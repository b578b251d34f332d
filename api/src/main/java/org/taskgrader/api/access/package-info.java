/** Who may do what: platforms, and what each of their callers is allowed. */
@NullMarked
package org.taskgrader.api.access;

import org.jspecify.annotations.NullMarked;
