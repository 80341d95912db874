package org.linjuli.cipher;

/**
 * Where the key material comes from: a file or the environment here, a key management system elsewhere. Never the
 * database, whose dumps must be worthless without it.
 */
public interface Keys {

    /** The number of the key that seals new values. */
    int current();

    /**
     * The 32 bytes of a field key.
     *
     * @throws IllegalStateException when this installation does not hold that key
     */
    byte[] fieldKey(int number);

    /** The 32 bytes behind all blind indexes; changing them means to compute every index again. */
    byte[] indexKey();
}
