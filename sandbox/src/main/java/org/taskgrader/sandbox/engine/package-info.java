/**
 * Containers by way of the Docker Engine's API: how one is made, how its supervisor is spoken to, and what is left of
 * dead services. The only package that knows docker-java.
 */
@NullMarked
package org.taskgrader.sandbox.engine;

import org.jspecify.annotations.NullMarked;
