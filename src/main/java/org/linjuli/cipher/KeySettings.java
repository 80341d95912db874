package org.linjuli.cipher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of the sealed fields are.
 *
 * @param text the keys themselves, usually by the environment ({@code LINJULI_KEYS_TEXT}); wins over the file
 * @param file a file that only the product may read, outside the database folder; production needs this or the text
 * @param generatedFile the file that demo mode makes for itself when neither is given
 * @param algorithm what seals new values; older values keep opening whatever is set here
 */
@ConfigurationProperties("linjuli.keys")
record KeySettings(
        @Nullable String text,
        @Nullable Path file,
        @DefaultValue("./keys/linjuli.keys") Path generatedFile,
        @DefaultValue("SM4_GCM") Algorithm algorithm) {

    @Override
    public String toString() {
        return "KeySettings[file=" + file + ", algorithm=" + algorithm + "]";
    }
}
