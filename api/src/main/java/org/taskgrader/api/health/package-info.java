/** Whether the service lives, and whether it can grade. */
@NullMarked
package org.taskgrader.api.health;

import org.jspecify.annotations.NullMarked;
