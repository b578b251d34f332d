/** Answers of the sandbox that were given before, for the very same request to the very same sandbox. */
@NullMarked
package org.taskgrader.api.cache;

import org.jspecify.annotations.NullMarked;
