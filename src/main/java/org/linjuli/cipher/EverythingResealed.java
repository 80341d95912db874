package org.linjuli.cipher;

/**
 * Nothing in the database needs an older key any more.
 *
 * @param key the one that sealed everything
 */
public record EverythingResealed(int key) {}
