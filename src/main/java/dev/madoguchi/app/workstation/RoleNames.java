package dev.madoguchi.app.workstation;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.role.Role;
import dev.madoguchi.ui.Texts;
import java.util.Set;

/** Roles in a sentence. */
final class RoleNames {
    private final Texts texts;

    RoleNames(Texts texts) {
        this.texts = texts;
    }

    String of(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> texts.get(role.messageKey()))
                .collect(joining(texts.get("staff.and")));
    }
}
