package dev.madoguchi.municipality.reading;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.ProfileFault;
import dev.madoguchi.yaml.Node;
import dev.madoguchi.yaml.YamlFault;
import dev.madoguchi.yaml.YamlReader;

/** A profile's file as a tree, or a profile's word for what is wrong with it as a file. */
final class ProfileTree {
    static final String WHOLE = "profile";

    private ProfileTree() {}

    /** The mapping that the file consists of. */
    static Node.Mapping read(String file, byte[] bytes) throws ProfileException {
        try {
            return YamlReader.read(file, bytes);
        } catch (YamlFault e) {
            ProfileException refused = refused(e);
            refused.initCause(e);
            throw refused;
        }
    }

    private static ProfileException refused(YamlFault fault) {
        String path = fault.path().isEmpty() ? WHOLE : fault.path();
        return switch (fault.kind()) {
            case TOO_LARGE -> new ProfileException(ProfileFault.TOO_LARGE, fault.place(), path, fault.detail());
            case NOT_TEXT, NOT_YAML -> new ProfileException(ProfileFault.NOT_YAML, fault.place(), path, fault.detail());
            case EMPTY -> new ProfileException(ProfileFault.EMPTY, fault.place(), path, fault.detail());
            case NOT_PLAIN -> new ProfileException(ProfileFault.NOT_PLAIN, fault.place(), path, fault.detail());
            case TWICE -> new ProfileException(ProfileFault.DUPLICATE, fault.place(), path, fault.detail());
            case NO_MAPPING -> new ProfileException(ProfileFault.WRONG_TYPE, fault.place(), path, Field.LIKE_MAPPING);
        };
    }
}
