package org.linjuli.deliberation;

/** What became of a pack of votes on paper when somebody entered it. */
public enum PaperState {
    /** The first entry: somebody else enters it once more. */
    WAITING,
    /** Two entries differ: a third person decides between them. */
    DIFFERING,
    /** Two entries are the same: the votes are in. */
    COUNTED,
    /** Three entries differ: none counts, the papers have to be looked at anew. */
    GIVEN_UP
}
