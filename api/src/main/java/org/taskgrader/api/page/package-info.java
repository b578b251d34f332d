/** Pages for people: what they are made of. How they are asked for is a matter of {@code http}. */
@NullMarked
package org.taskgrader.api.page;

import org.jspecify.annotations.NullMarked;
