package org.linjuli.mediation;

import java.util.List;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.SealedColumn;
import org.linjuli.cipher.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of mediations: all that was said. */
@Component
class MediationSealed implements SealedColumns {

    static final Field CONTENT = new Field("mediation.content", "content");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of(CONTENT));
    }
}
