package org.linjuli.shared;

/** One permission at a node and below, without a role: what a client (对接系统) may. It serves no desk by it. */
public record Allowance(Permission permission, NodePath node) {}
