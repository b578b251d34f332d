package org.taskgrader.sandbox.protocol;

/** A value that the protocol knows by a number of one octet. */
interface WireNumber {

    int number();
}
