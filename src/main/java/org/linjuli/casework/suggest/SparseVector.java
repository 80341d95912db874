package org.linjuli.casework.suggest;

/**
 * The non-zero features of a text, and how much it is to be believed.
 *
 * @param certainty between 0 for a text without a word and 1 for a long one: half a typed sentence proves little
 */
@SuppressWarnings("ArrayRecordComponent") // numbers read in tight loops; never compared or handed out
record SparseVector(int[] index, float[] value, float certainty) {

    int size() {
        return index.length;
    }
}
