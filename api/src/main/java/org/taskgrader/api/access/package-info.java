/** Who may do what, and how much of it: platforms, their keys, and quotas. */
@NullMarked
package org.taskgrader.api.access;

import org.jspecify.annotations.NullMarked;
