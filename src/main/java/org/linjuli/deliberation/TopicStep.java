package org.linjuli.deliberation;

import java.time.Instant;

/** A step that a topic took. Who took it stands in the audit log; here it says as what. */
public record TopicStep(TopicAction action, TopicState from, TopicState to, TopicParty party, Instant at) {}
