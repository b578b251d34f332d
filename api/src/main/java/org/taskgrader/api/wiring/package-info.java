/** Puts the parts together: the one place where plain classes become beans. */
@NullMarked
package org.taskgrader.api.wiring;

import org.jspecify.annotations.NullMarked;
