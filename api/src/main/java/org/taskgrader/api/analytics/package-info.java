/** Figures about learners as a whole, computed from what is stored; docs/analytics.md defines each of them. */
@NullMarked
package org.taskgrader.api.analytics;

import org.jspecify.annotations.NullMarked;
