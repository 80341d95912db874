package org.planted.rules.a.b.c;

/** Lives too deep. */
class Deep {}
