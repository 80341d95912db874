package org.linjuli.casework.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModelFileTests {

    private static final SuggestionModel MODEL = SuggestionModel.train(
            SampleDictionary.categories(), SampleDictionary.sentences(3).subList(0, 50));

    @Test
    void aModelReadBackAnswersTheSame() {
        var back = SuggestionModel.fromBytes(MODEL.toBytes());

        for (var row : SampleDictionary.sentences(3)) {
            assertThat(back.suggest(row.message(), 5)).isEqualTo(MODEL.suggest(row.message(), 5));
        }
        assertThat(back.learnedFrom()).isEqualTo(50);
        assertThat(back.toBytes()).isEqualTo(MODEL.toBytes());
    }

    @Test
    void aDamagedFileIsRefused() {
        var damaged = MODEL.toBytes();
        damaged[damaged.length / 2] ^= 1;

        assertThatExceptionOfType(UnreadableModel.class)
                .isThrownBy(() -> SuggestionModel.fromBytes(damaged))
                .withMessageContaining("checksum");
    }

    @Test
    void aFileCutShortIsRefused() {
        var whole = MODEL.toBytes();

        for (int length : new int[] {0, 5, 16, whole.length - 1}) {
            assertThatExceptionOfType(UnreadableModel.class)
                    .isThrownBy(() -> SuggestionModel.fromBytes(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void anotherFormatIsRefusedByItsVersion() {
        var later = MODEL.toBytes();
        later[7] = 99;

        assertThatExceptionOfType(UnreadableModel.class)
                .isThrownBy(() -> SuggestionModel.fromBytes(later))
                .withMessageContaining("format is 99");
    }
}
