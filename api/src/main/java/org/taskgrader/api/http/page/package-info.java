/** Pages for people, as they are asked for. */
@NullMarked
package org.taskgrader.api.http.page;

import org.jspecify.annotations.NullMarked;
