package org.linjuli.cipher;

import java.util.List;

/** Each module that seals something names its columns, so that none is forgotten when the keys are rotated. */
public interface SealedColumns {

    List<SealedColumn> sealed();
}
