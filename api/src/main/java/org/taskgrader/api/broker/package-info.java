/**
 * Many machines: work goes through RabbitMQ to whichever node has a free sandbox, and news of it come back to whichever
 * node holds the waiting connection. The database stays the truth; what the broker loses is told again.
 */
@NullMarked
package org.taskgrader.api.broker;

import org.jspecify.annotations.NullMarked;
