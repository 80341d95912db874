package org.linjuli.casework;

/** A step that is ready to be written: the request as it was read, as it will be, and its line in the time line. */
record Change(Request before, Request after, Happening happening) {}
