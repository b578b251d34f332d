/** What the operator measures: how long each stage takes, how submissions end, and where we fail. */
@NullMarked
package org.taskgrader.api.metrics;

import org.jspecify.annotations.NullMarked;
