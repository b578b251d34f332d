/** The grading API: resources that map and delegate, and nothing else. */
@NullMarked
package org.taskgrader.api.http;

import org.jspecify.annotations.NullMarked;
