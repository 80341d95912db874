package org.linjuli.lifecycle;

import org.linjuli.shared.Labelled;

/** What an actor is to one subject, such as its reporter or its owner; each module declares its own in an enum. */
public interface Party extends Labelled {}
