package org.linjuli.deliberation;

import java.util.List;
import org.linjuli.cipher.Field;
import org.linjuli.cipher.SealedColumn;
import org.linjuli.cipher.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of votes. */
@Component
class TopicSealed implements SealedColumns {

    static final Field PILE = new Field("deliberation.ballot_pile", "content");
    static final Field PAPER = new Field("deliberation.paper_entry", "content");

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of(PILE), SealedColumn.of(PAPER));
    }
}
