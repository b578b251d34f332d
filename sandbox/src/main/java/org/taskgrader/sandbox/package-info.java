/** Runs untrusted C in warm, pooled Docker containers: the implementation of the core's Sandbox port. */
@NullMarked
package org.taskgrader.sandbox;

import org.jspecify.annotations.NullMarked;
