package io.github.dixajava;

import io.github.dixajava.api.TemplatesApi;
import io.github.dixajava.model.Template;
import io.github.dixajava.model.TemplateType;
import io.github.dixajava.paging.Pager;

/** Operations on quick responses and automatic replies; see {@link DixaClient#templates()}. */
public interface Templates extends TemplatesApi {

  /** All templates, page after page behind the scenes. */
  default Pager<Template> allTemplates() {
    return Pagers.templates(this, null);
  }

  /** All templates of a type. */
  default Pager<Template> allTemplates(TemplateType type) {
    return Pagers.templates(this, type);
  }
}
