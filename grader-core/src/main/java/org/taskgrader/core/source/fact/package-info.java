/**
 * What can be known of a program without running it, grouped by topic: scopes and uses of names, calls, loops, formats
 * and so on. Each topic is computed once, in time linear in the program, and only tells what is there; what it means is
 * for the detectors.
 */
@NullMarked
package org.taskgrader.core.source.fact;

import org.jspecify.annotations.NullMarked;
