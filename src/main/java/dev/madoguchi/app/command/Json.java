package dev.madoguchi.app.command;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How commands print JSON: one value on standard output and nothing else there. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static void print(Object value) {
        System.out.println(MAPPER.writeValueAsString(value));
    }
}
