package io.github.dixajava.service;

import io.github.dixajava.model.UploadedAttachments;
import java.util.List;
import okhttp3.MultipartBody;

/** Uploads of images for articles. */
public interface KnowledgeAdditions {

  /** Uploads parts; see {@link Knowledge}. */
  UploadedAttachments uploadArticleAttachments(List<MultipartBody.Part> files);

  /**
   * Uploads images for articles; the answer has the address of each. An upload may succeed in part:
   * look at {@code partialErrors()} too.
   *
   * @param attachments 1 to 5, 10 MB together
   * @throws IllegalArgumentException if they break one of these rules; nothing is sent then
   */
  default UploadedAttachments uploadAttachments(List<Attachment> attachments) {
    return uploadArticleAttachments(Attachment.parts(attachments));
  }
}
