/** What the operator, and who manages a platform's keys, do over HTTP. */
@NullMarked
package org.taskgrader.api.http.admin;

import org.jspecify.annotations.NullMarked;
