package org.linjuli.channel;

import java.util.List;
import org.linjuli.cipher.SealedColumn;
import org.linjuli.cipher.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of short messages. */
@Component
class ChannelSealed implements SealedColumns {

    @Override
    public List<SealedColumn> sealed() {
        return List.of(SealedColumn.of(SmsRows.PHONE), SealedColumn.of(SmsRows.CODE));
    }
}
