/** The Quarkus service and the command line. */
@NullMarked
package org.taskgrader.api;

import org.jspecify.annotations.NullMarked;
