package org.taskgrader.api.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.taskgrader.core.diagnosis.MemoryPicture;
import org.taskgrader.core.diagnosis.MemoryPicture.Content;
import org.taskgrader.core.diagnosis.MemoryPicture.Target;

/** Writes pictures of memory so that they can be read again: each of their parts says what it is. */
final class PictureModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** @param plain reads and writes all that pictures are made of; is told what their parts are */
    PictureModule(ObjectMapper plain) {
        super("pictures");
        plain.addMixIn(Content.class, ContentName.class).addMixIn(Target.class, TargetName.class);
        setMixInAnnotation(Content.class, ContentName.class);
        setMixInAnnotation(Target.class, TargetName.class);
        addDeserializer(MemoryPicture.class, new Reader(plain));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Content.Value.class, name = "value"),
        @JsonSubTypes.Type(value = Content.Unset.class, name = "unset"),
        @JsonSubTypes.Type(value = Content.Cells.class, name = "array"),
        @JsonSubTypes.Type(value = Content.Pointer.class, name = "pointer")
    })
    private interface ContentName {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "to")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Target.Null.class, name = "null"),
        @JsonSubTypes.Type(value = Target.IntoBlock.class, name = "block"),
        @JsonSubTypes.Type(value = Target.IntoVariable.class, name = "variable"),
        @JsonSubTypes.Type(value = Target.Elsewhere.class, name = "elsewhere")
    })
    private interface TargetName {}

    /** A report whose picture cannot be read, as those that were written before parts had names, is one without a picture. */
    private static final class Reader extends JsonDeserializer<MemoryPicture> {

        private final ObjectMapper plain;

        Reader(ObjectMapper plain) {
            this.plain = plain;
        }

        @Override
        public @Nullable MemoryPicture deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            JsonNode tree = parser.readValueAsTree();
            try {
                return plain.treeToValue(tree, MemoryPicture.class);
            } catch (JacksonException unreadable) {
                return null;
            }
        }
    }
}
