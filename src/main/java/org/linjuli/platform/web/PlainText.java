package org.linjuli.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Text that a database can keep and a screen can show: no NUL, no half of a surrogate pair. */
class PlainText extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainText() {
        super("plain text");
        addDeserializer(String.class, new Checked());
    }

    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static class Checked extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (text != null && !isPlain(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "NUL or half a surrogate pair");
            }
            return text;
        }
    }
}
