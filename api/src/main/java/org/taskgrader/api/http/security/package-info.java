/** How requests say who makes them, and what is held against them all. */
@NullMarked
package org.taskgrader.api.http.security;

import org.jspecify.annotations.NullMarked;
