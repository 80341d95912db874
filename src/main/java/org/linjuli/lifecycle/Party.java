package org.linjuli.lifecycle;

/** What an actor is to one subject, such as its reporter or its owner; each module declares its own in an enum. */
public interface Party extends Labelled {}
