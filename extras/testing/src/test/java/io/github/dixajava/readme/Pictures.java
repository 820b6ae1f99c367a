package io.github.dixajava.readme;

// region: uploads
import io.github.dixajava.DixaClient;
import io.github.dixajava.model.UploadedAttachments;
import io.github.dixajava.service.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

final class Pictures {
  static UploadedAttachments upload(DixaClient dixa, Path wheel, InputStream chain)
      throws IOException {
    return dixa.knowledge()
        .uploadArticleAttachments(
            Attachment.parts(
                List.of(Attachment.of(wheel), Attachment.of("chain.webp", "image/webp", chain))));
  }
}
// end
