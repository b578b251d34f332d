/** An exercise as one JSON document, with a program for it or without: what is sent to try something out. */
@NullMarked
package org.taskgrader.core.exercise.exchange.job;

import org.jspecify.annotations.NullMarked;
