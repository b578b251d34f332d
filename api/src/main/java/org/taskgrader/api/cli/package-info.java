/**
 * The command line. Only {@code serve} and {@code bench} start the service; the other commands use sandbox and grader
 * directly, and so begin at once.
 */
@NullMarked
package org.taskgrader.api.cli;

import org.jspecify.annotations.NullMarked;
