/** Warm containers: lent to one submission at a time, retired in time or on the slightest doubt, and replaced. */
@NullMarked
package org.taskgrader.sandbox.pool;

import org.jspecify.annotations.NullMarked;
